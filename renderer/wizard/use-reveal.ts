import { useCallback, useEffect, useState } from 'react';
import { failureText } from '../text/failures.ts';

const SECONDS = 60;

type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: keyof typeof failureText };

export interface Reveal<Value> {
  /** The secret while it is shown, else null. */
  readonly value: Value | null;
  readonly secondsLeft: number;
  /** Why it is not shown although it was asked for, in words. */
  readonly refusal: string | null;
  readonly show: () => void;
  readonly hide: () => void;
}

/**
 * Holds a secret for the one screen that shows it: dropped after a minute, when the window loses focus, and
 * when the screen is left.
 * @param ask gets the secret from the trusted side, each time the person wants to see it
 */
export function useReveal<Value>(ask: () => Promise<Answer<Value>>): Reveal<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(SECONDS);
  const hide = useCallback(() => setValue(null), []);
  const show = async () => {
    const answer = await ask();
    setRefusal(answer.ok ? null : failureText[answer.code]);
    // The answer may come after the person has turned to another window.
    if (!answer.ok || document.hidden || !document.hasFocus()) return;
    setSecondsLeft(SECONDS);
    setValue(answer.value);
  };
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

  return { value, secondsLeft, refusal, show: () => void show(), hide };
}
