import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PreviewLine } from '../../electron/config/preview-config.ts';
import type { Field } from '../../electron/config/release.ts';
import { previewText } from '../text/saving.ts';

interface ConfigLinesProps {
  readonly name: string;
  readonly lines: readonly PreviewLine[];
  readonly fields: readonly Field[];
  readonly chips: ReactNode;
  readonly aside: ReactNode;
}

/** A config line by line; the line under the pointer or the arrow keys is explained beside it. */
export function ConfigLines({ name, lines, fields, chips, aside }: ConfigLinesProps) {
  const [current, setCurrent] = useState(0);
  const line = lines[current];
  const field = fields.find((each) => each.name === line?.field);
  const move = (event: KeyboardEvent<HTMLOListElement>) => {
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || lines[next] === undefined) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="split">
      <div className="code">
        <header>
          <span className="mono">{name}</span>
          <span className="row">{chips}</span>
        </header>
        {/* oxlint-disable-next-line no-noninteractive-element-interactions -- arrow keys between its buttons */}
        <ol aria-label={previewText.file} onKeyDown={move}>
          {lines.map((each, index) => (
            <li key={each.number}>
              <button
                type="button"
                className="code-line"
                tabIndex={index === current ? 0 : -1}
                {...(index === current ? { 'data-current': true } : {})}
                onFocus={() => setCurrent(index)}
                onMouseEnter={() => setCurrent(index)}
              >
                <span className="number" aria-hidden="true">
                  {each.number}
                </span>
                <span>
                  <LineText line={each} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className="side">
        <div className="card" role="status">
          {line === undefined || field === undefined ? (
            previewText.pickLine
          ) : (
            <>
              <h2>{previewText.line(line.number, field.name)}</h2>
              {field.help}
            </>
          )}
        </div>
        {aside}
      </div>
    </div>
  );
}

/** A line with its key and value told apart; what is secret is violet. */
function LineText({ line: { text, secret } }: { readonly line: PreviewLine }) {
  const [, key = '', equals = '', value = text] = /^(\w+)(\s*=\s*)(.*)$/su.exec(text) ?? [];
  return (
    <>
      <span className="toml-key">{key}</span>
      {equals}
      <span className={secret ? 'toml-secret' : 'toml-value'}>{value}</span>
    </>
  );
}
