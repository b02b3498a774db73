/** The app's mark and name; `index.html` has the same, for the frame before the first answer. */
export function Brand() {
  return (
    <div className="brand">
      <svg viewBox="0 0 26 26" aria-hidden="true">
        <rect width="26" height="26" rx="7" fill="currentColor" />
        <circle
          cx="13"
          cy="13"
          r="5"
          fill="none"
          strokeWidth="2.5"
          strokeDasharray="23.6 7.8"
          transform="rotate(-45 13 13)"
        />
      </svg>
      Signer Setup
    </div>
  );
}
