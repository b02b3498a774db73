/**
 * Counts calls in a sliding second; a page that asks more often than a person can is refused.
 * @param most calls per second
 * @param now milliseconds, monotonic
 */
export function createRateLimit(most: number, now: () => number = () => performance.now()): () => boolean {
  const recent: number[] = [];
  return () => {
    const time = now();
    while (recent.length > 0 && time - (recent[0] ?? 0) >= 1000) recent.shift();
    if (recent.length >= most) return false;
    recent.push(time);
    return true;
  };
}
