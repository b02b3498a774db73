import { describe, expect, it } from 'vitest';
import { fromStandIn, toStandIn } from '../../../../scripts/chromium-runtime/addresses.ts';
import { createFrame, originOf } from '../../../../scripts/chromium-runtime/main/frames.ts';

describe('toStandIn', () => {
  it.each([
    ['app://bundle/index.html', 'https://bundle.invalid/index.html'],
    ['app://bundle', 'https://bundle.invalid/'],
    ['app://bundle/a?b#c', 'https://bundle.invalid/a?b#c'],
  ])('turns %s into %s', (own, standIn) => {
    expect(toStandIn(own)).toBe(standIn);
  });

  it.each([
    'https://bundle/',
    'file:///etc/passwd',
    'app://user@bundle/',
    'app://a.b/',
    'app:///x',
    'APP://bundle/',
  ])('has none for %s', (own) => {
    expect(toStandIn(own)).toBeNull();
  });
});

describe('fromStandIn', () => {
  it.each([
    ['https://bundle.invalid/index.html', 'app://bundle/index.html'],
    ['https://bundle.invalid', 'app://bundle'],
    ['https://other.invalid/', 'app://other/'],
  ])('turns %s into %s', (standIn, own) => {
    expect(fromStandIn(standIn)).toBe(own);
  });

  it.each([
    'http://bundle.invalid/',
    'https://bundle.invalid.example.com/',
    'https://bundle.invalid:8443/',
    'https://evil.example/https://bundle.invalid/',
    'about:blank',
    'data:text/html,x',
  ])('leaves %s as it is', (address) => {
    expect(fromStandIn(address)).toBe(address);
  });
});

describe('originOf', () => {
  it.each([
    ['app://bundle/index.html', 'app://bundle'],
    ['https://example.com:8443/x', 'https://example.com:8443'],
    ['about:blank', 'null'],
    ['', 'null'],
  ])('of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

describe('createFrame', () => {
  const main = createFrame(() => 'app://bundle/index.html', null);
  const sub = createFrame(() => 'app://bundle/index.html', main);

  it('makes a top frame that follows its page', () => {
    let url = 'app://bundle/index.html';
    const frame = createFrame(() => url, null);
    url = 'https://example.com/x';
    expect([frame.url, frame.origin, frame.parent]).toEqual([url, 'https://example.com', null]);
    expect(frame.top === frame).toBe(true);
  });

  it('makes a sub-frame that no check takes for the main frame, whatever its address', () => {
    expect(sub === main).toBe(false);
    expect(sub.parent === main).toBe(true);
    expect(sub.top === main).toBe(true);
  });
});
