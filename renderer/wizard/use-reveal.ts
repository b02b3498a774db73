import { useCallback, useEffect, useState } from 'react';

const SECONDS = 60;

export interface Reveal<Value> {
  /** The secret while it is shown, else null. */
  readonly value: Value | null;
  readonly secondsLeft: number;
  readonly show: (value: Value) => void;
  readonly hide: () => void;
}

/**
 * Holds a secret for the one screen that shows it: dropped after a minute, when the window loses focus, and
 * when the screen is left.
 */
export function useReveal<Value>(): Reveal<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(SECONDS);
  const hide = useCallback(() => setValue(null), []);
  const show = useCallback((secret: Value) => {
    // The answer may come after the person has turned to another window.
    if (document.hidden || !document.hasFocus()) return;
    setSecondsLeft(SECONDS);
    setValue(secret);
  }, []);
  const isShown = value !== null;

  useEffect(() => {
    if (!isShown) return undefined;
    const countdown = setInterval(() => setSecondsLeft((seconds) => seconds - 1), 1000);
    const end = setTimeout(hide, SECONDS * 1000);
    const hideWhenHidden = () => (document.hidden ? hide() : undefined);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hideWhenHidden);
    return () => {
      clearInterval(countdown);
      clearTimeout(end);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hideWhenHidden);
    };
  }, [isShown, hide]);

  return { value, secondsLeft, show, hide };
}
