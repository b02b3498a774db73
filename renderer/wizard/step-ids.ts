/** The screens of the guided path, in their order. */
export type StepId = 'where' | 'key' | 'words' | 'message-key' | 'base58' | 'node' | 'preview' | 'receipt';
