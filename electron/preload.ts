import { contextBridge, ipcRenderer } from 'electron';
import { contract } from './contract.ts';

// SECURITY: 3.5 (official 20) – one function per call of the contract; neither ipcRenderer nor an event
// object is handed out, and there are no getters.
const calls = Object.keys(contract).map((channel) => [
  channel,
  (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
]);

contextBridge.exposeInMainWorld('signerSetup', Object.freeze(Object.fromEntries(calls)));
