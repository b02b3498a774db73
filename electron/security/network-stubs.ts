const NAMES = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const;

/**
 * Replaces the network globals of the main process by functions that throw, so that a dependency which
 * reaches for the network fails loudly. SECURITY: 3.3 (6).
 */
export function stubNetwork(scope: object = globalThis): void {
  for (const name of NAMES) {
    const refuse = function refuse(): never {
      throw new Error(`Signer Setup is offline: ${name} is not available`);
    };
    Object.defineProperty(scope, name, { value: refuse, writable: false, configurable: false });
  }
}
