/** The writing half of @iarna/toml alone: its package entry also loads the parser, which uses `eval`. */
declare module '@iarna/toml/stringify.js' {
  import { stringify } from '@iarna/toml';
  export default stringify;
}
