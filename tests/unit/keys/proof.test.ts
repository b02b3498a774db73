import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Proof } from '../../../electron/keys/proof.ts';
import { unwrap } from '../support/unwrap.ts';

const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
const words = PHRASE.split(' ');
const right = (numbers: readonly number[]) => numbers.map((number) => words[number - 1] ?? '');

describe('the words asked for', () => {
  it('are six different ones in ascending order, others the next time', () => {
    const proof = new Proof();
    const seen = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      const numbers = proof.ask(24, false);
      expect(new Set(numbers).size).toBe(6);
      expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers);
      expect(numbers.every((number) => number >= 1 && number <= 24)).toBe(true);
      seen.add(numbers.join(' '));
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('can be all of them', () => {
    expect(new Proof().ask(12, true)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('the answer', () => {
  it('proves when every word is right; capitals and blanks around do not matter', () => {
    const proof = new Proof();
    const typed = right(proof.ask(24, false)).map((word) => ` ${word.toUpperCase()} `);
    expect(unwrap(proof.answer(typed, PHRASE))).toEqual({ wrong: [] });
    expect(proof.state).toBe('proved');
  });

  it('names the wrong ones by number and proves nothing', () => {
    const proof = new Proof();
    const numbers = proof.ask(24, false);
    const typed = right(numbers).with(1, 'zoo').with(4, '');
    expect(unwrap(proof.answer(typed, PHRASE))).toEqual({ wrong: [numbers[1], numbers[4]] });
    expect(proof.state).toBe('open');
  });

  it('counts for nothing after the words were looked at', () => {
    const proof = new Proof();
    const typed = right(proof.ask(24, false));
    proof.interrupt();
    expect(proof.answer(typed, PHRASE)).toEqual({ ok: false, code: 'proof-stale' });
    expect(proof.state).toBe('open');
  });

  it('counts for the words asked last only', () => {
    const proof = new Proof();
    const typed = right(proof.ask(24, true));
    proof.ask(24, false);
    expect(proof.answer(typed, PHRASE)).toEqual({ ok: false, code: 'proof-stale' });
  });

  it('is void before anything was asked, and for another key', () => {
    const proof = new Proof();
    expect(proof.answer([], PHRASE)).toMatchObject({ code: 'proof-stale' });
    const typed = right(proof.ask(24, false));
    proof.answer(typed, PHRASE);
    proof.reset();
    expect(proof.state).toBe('open');
    expect(proof.answer(typed, PHRASE)).toMatchObject({ code: 'proof-stale' });
  });

  it('is never right by anything but the words asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ''), { minLength: 6, maxLength: 6 }), (typed) => {
        const proof = new Proof();
        const numbers = proof.ask(24, false);
        const { wrong } = unwrap(proof.answer(typed, PHRASE));
        expect(wrong.length === 0).toBe(right(numbers).join(' ') === typed.join(' '));
      }),
    );
  });
});

describe('going on without', () => {
  it('is remembered until it is proved after all, and does not undo a proof', () => {
    const proof = new Proof();
    proof.waive(false);
    expect(proof.state).toBe('unasked');
    proof.waive(true);
    expect(proof.state).toBe('waived');
    proof.answer(right(proof.ask(24, false)), PHRASE);
    expect(proof.state).toBe('proved');
    proof.waive(true);
    expect(proof.state).toBe('proved');
  });
});
