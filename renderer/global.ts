import type { SignerSetupApi } from '../electron/contract.ts';

declare global {
  interface Window {
    /** The only door to the trusted side; put there by `electron/preload.ts`. */
    readonly signerSetup: SignerSetupApi;
  }
}
