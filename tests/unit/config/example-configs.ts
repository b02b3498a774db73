import { checkConfig, type Verdict } from '../../../electron/config/check-config.ts';
import type { Release } from '../../../electron/config/release.ts';

/** The guide's five-line file. */
export const guideFile = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
stacks_private_key = "7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601"
message_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"
`;

/** The guide's addition for builds before Argon. */
export const guideAddition = `stackerdb_contract_id = "ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668.signers-stackerdb"
signer_id = 0
signers = [
	{public_key = "swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t", key_ids = [1, 2, 3, 4]},
	{public_key = "yDJhntuJczbss1XGDmyWtG9Wpw5NDqoBBnedxmyhKiFN", key_ids = [5, 6, 7, 8]},
	{public_key = "xNVCph6zd7HLLJcuwrWz1gNbFoPHjXxn7cyRvvTYhP3U", key_ids = [9, 10, 11, 12]},
	{public_key = "p2wFfLEbwGCmxCR5eGa46Ct6i3BVjFrvBixRn7FnCQjA", key_ids = [13, 14, 15, 16]},
	{public_key = "26jpUNnJPvzDJRJg3hfBn5s5MR4eQ4LLTokjrSDzByh4i", key_ids = [17, 18, 19, 20]}
]
`;

/** The guide's keys, as the writer takes them. */
export const guideKeys = {
  network: 'testnet',
  stacksPrivateKey: '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601',
  messagePrivateKey: '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy',
  authPassword: null,
} as const;

/** The guide's settings before Argon, as a person would type them. */
export const guideSettings = {
  node_host: '127.0.0.1:20443',
  endpoint: '127.0.0.1:30000',
  stackerdb_contract_id: 'ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668.signers-stackerdb',
  signer_id: '0',
  signers: [
    { publicKey: 'swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t', keyIds: '1-4' },
    { publicKey: 'yDJhntuJczbss1XGDmyWtG9Wpw5NDqoBBnedxmyhKiFN', keyIds: '5-8' },
    { publicKey: 'xNVCph6zd7HLLJcuwrWz1gNbFoPHjXxn7cyRvvTYhP3U', keyIds: '9, 10, 11, 12' },
    { publicKey: 'p2wFfLEbwGCmxCR5eGa46Ct6i3BVjFrvBixRn7FnCQjA', keyIds: '13 14 15 16' },
    { publicKey: '26jpUNnJPvzDJRJg3hfBn5s5MR4eQ4LLTokjrSDzByh4i', keyIds: '17 – 20' },
  ],
};

/** The verdict without the warning that the guide's own key is public, which every example here would get. */
export function checkExample(bytes: Uint8Array, release: Release): Verdict {
  const { accepted, problems } = checkConfig(bytes, release);
  return { accepted, problems: problems.filter(({ code }) => code !== 'private-key-published') };
}
