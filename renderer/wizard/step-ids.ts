/** The screens of the guided path, in their order. */
export type StepId =
  | 'where'
  | 'offline'
  | 'key'
  | 'words'
  | 'proof'
  | 'backup'
  | 'message-key'
  | 'base58'
  | 'node'
  | 'preview'
  | 'receipt';
