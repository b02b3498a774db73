import { useRef, useState } from 'react';
import { wordlist } from '@scure/bip39/wordlists/english';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { restoreText } from '../text/restore.ts';

/** Suggestions shown at a time. */
const MOST = 6;

interface WordBoxesProps {
  readonly words: readonly string[];
  /** Numbers of the words that are wrong, from 1. */
  readonly wrong: readonly number[];
  /** Takes a change of the words as they are by then: a box that is left and one that is filled may change them at once. */
  readonly onChange: (change: (words: readonly string[]) => readonly string[]) => void;
}

/** Numbered boxes for a phrase: each completes its word, and a whole phrase can be pasted into any. */
export function WordBoxes({ words, wrong, onChange }: WordBoxesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const focus = (index: number) =>
    list.current?.querySelectorAll('input')[Math.min(index, words.length - 1)]?.focus();
  const change = (index: number, text: string) => {
    const parts = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (parts.length <= 1 && !/\s$/u.test(text)) {
      onChange((now) => now.with(index, parts[0] ?? ''));
      return;
    }
    // A blank ends a word; a pasted phrase goes on in the boxes that follow.
    onChange((now) =>
      now.map((word, place) => {
        const part = place < index ? undefined : parts[place - index];
        return part === undefined ? word : complete(part);
      }),
    );
    if (parts.length > 0) focus(index + parts.length);
  };
  const suggestions = current === null ? [] : suggest(words[current] ?? '');
  return (
    <div className="stack">
      <div className="suggestions" role="status">
        {current === null || suggestions.length === 0 ? (
          <p className="help">{restoreText.boxesHelp}</p>
        ) : (
          <>
            <p className="help">{restoreText.suggestions(current + 1)}</p>
            {suggestions.map((word) => (
              <Button
                key={word}
                className="button"
                data-size="small"
                data-kind="plain"
                // The Tab key goes from box to box; typing on leads to the word as well.
                excludeFromTabOrder
                preventFocusOnPress
                onPress={() => change(current, `${word} `)}
              >
                {word}
              </Button>
            ))}
          </>
        )}
      </div>
      <ol className="word-boxes" aria-label={restoreText.boxes} ref={list}>
        {words.map((word, index) => (
          // Boxes never change places, so the place is the identity.
          // oxlint-disable-next-line no-array-index-key
          <li key={index}>
            <TextField
              value={word}
              onChange={(text) => change(index, text)}
              onFocus={() => setCurrent(index)}
              onBlur={() => onChange((now) => now.with(index, complete(now[index] ?? '')))}
              isInvalid={wrong.includes(index + 1)}
              autoComplete="off"
              autoCorrect="off"
              spellCheck="false"
            >
              <Label className="hidden-visually">{restoreText.box(index + 1)}</Label>
              <span className="box-number" aria-hidden="true">
                {index + 1}
              </span>
              <Input className="input secret" autoCapitalize="off" />
            </TextField>
          </li>
        ))}
      </ol>
    </div>
  );
}

function suggest(start: string): string[] {
  if (start === '' || wordlist.includes(start)) return [];
  return wordlist.filter((word) => word.startsWith(start)).slice(0, MOST);
}

/** The one word that can be meant; what was typed when there is none or more. */
function complete(start: string): string {
  if (start === '' || wordlist.includes(start)) return start;
  const found = wordlist.filter((word) => word.startsWith(start));
  return found.length === 1 ? (found[0] ?? start) : start;
}
