import type { Interfaces } from './connection.ts';

/** Whether an interface has an address that reaches beyond its own link: not loopback, 169.254/16 or fe80::/10. */
export function reachesBeyond(addresses: Interfaces[string]): boolean {
  // A name such as `constructor` finds what every object has.
  if (!Array.isArray(addresses)) return false;
  return addresses.some(
    ({ internal, address }) => !internal && !/^(?:127\.|169\.254\.|::1$|fe[89ab])/iu.test(address),
  );
}
