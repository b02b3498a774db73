import { describe, expect, it } from 'vitest';
import {
  createEvents,
  NotImplementedError,
  strict,
} from '../../../../scripts/chromium-runtime/main/strict.ts';

describe('strict', () => {
  const thing = strict('thing', { known: 1, call: () => 2 }) as Record<string, unknown>;

  it('hands out what is there', () => {
    expect(thing['known']).toBe(1);
    expect((thing['call'] as () => number)()).toBe(2);
  });

  it.each([
    ['reading', () => thing['missing']],
    ['reading what every object inherits', () => thing['hasOwnProperty']],
    ['calling', () => (thing['missing'] as () => void)()],
    ['probing with in', () => 'missing' in thing],
    ['writing a new member', () => (thing['missing'] = 1)],
    ['writing a known member', () => (thing['known'] = 2)],
    ['deleting', () => delete thing['known']],
    ['defining', () => Object.defineProperty(thing, 'missing', { value: 1 })],
  ])('throws on %s', (_name, act) => {
    expect(act).toThrow(NotImplementedError);
  });

  it('names the member', () => {
    expect(() => thing['setAboutPanelOptions']).toThrow('thing.setAboutPanelOptions');
  });

  it('can be awaited and printed', async () => {
    await expect(Promise.resolve(thing)).resolves.toBe(thing);
    expect(JSON.stringify(thing)).toBe('{"known":1}');
  });
});

describe('createEvents', () => {
  it('refuses a listener for an event it never fires', () => {
    const { face } = createEvents('app', ['ready']);
    expect(() => face.on('raedy', () => undefined)).toThrow(NotImplementedError);
    expect(() => face.once('raedy', () => undefined)).toThrow(NotImplementedError);
  });

  it('tells whether a listener prevented the event', () => {
    const events = createEvents('window', ['close']);
    expect(events.emitPreventable('close')).toBe(false);
    events.face.on('close', (event: { preventDefault(): void }) => event.preventDefault());
    expect(events.emitPreventable('close')).toBe(true);
  });

  it('hands out an event without anything Electron-like that it lacks', () => {
    const events = createEvents('window', ['close']);
    let reading: unknown;
    events.face.on('close', (event: Record<string, unknown>) => {
      try {
        reading = event['defaultPrevented'];
      } catch (error) {
        reading = error;
      }
    });
    events.emitPreventable('close');
    expect(reading).toBeInstanceOf(NotImplementedError);
  });
});
