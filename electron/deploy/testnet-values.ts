/**
 * What a node of today's public testnet needs to know, from the official sample `testnet-signer.toml`
 * (signer-config-rules.md C). The quickstart's testnet page still has two fields that nodes refuse; they are not here.
 */
export const TESTNET_NODE = {
  node: [
    [
      'bootstrap_node',
      '0348af7ce1b224476e8f042727af3f84dcf49a69bb3c9dd2a1afaa783acfffb729@seed.testnet.hiro.so:20444',
    ],
    ['pox_5_sbtc_contract', 'SN3VMHXEN64ZZF71JQ5VESXDWTR301XTTXGF4J8F1.sbtc-token'],
    ['pox_5_sbtc_registry_contract', 'SN3VMHXEN64ZZF71JQ5VESXDWTR301XTTXGF4J8F1.sbtc-registry'],
    ['pox_5_bond_admin', 'ST1V2ASRWGR81W7GBN1Z4W2JQKXJWCADPVZG30X45'],
  ],
  /** Values as TOML has them. */
  burnchain: [
    ['mode', '"krypton"'],
    ['peer_host', '"bitcoin.regtest.hiro.so"'],
    ['rpc_port', '18443'],
    ['peer_port', '18444'],
    ['pox_prepare_length', '100'],
    ['pox_reward_length', '900'],
  ],
} as const;

/** Balances of the testnet's genesis: address, micro-STX. */
export const TESTNET_BALANCES = [
  ['ST2QKZ4FKHAH1NQKYKYAYZPY440FEPK7GZ1R5HBP2', '10000000000000000'],
  ['ST319CF5WV77KYR1H3GT0GZ7B8Q4AQPY42ETP1VPF', '10000000000000000'],
  ['ST221Z6TDTC5E0BYR2V624Q2ST6R0Q71T78WTAX6H', '10000000000000000'],
  ['ST2TFVBMRPS5SSNP98DQKQ5JNB2B6NZM91C4K3P7B', '10000000000000000'],
  ['ST31XHNM0GZ2K978FPP4QA3STNQ73Z8C9G9MJEPK2', '10000000000000000'],
  ['ST1B38CGQRPXEMRH7B66VXTS22DQTNMSW4YJJ7QK1', '10000000000000000'],
  ['STDMN71Z0H9EF8CRKAWTGBB5YS0BNV26HZ79QFFP', '1000000000000000'],
  ['ST1E0PSCH72JMQH9QCH293ZTEEH7BPA40Y3F39XQ', '10000000000000'],
  ['ST3QBTK0Q438YVNX8EG6Z85HN0WKQPXYT25H5SPPK', '10000000000000'],
  ['ST10BX04F9PC6N1WBXKW3H7CG0NS0A3PK650T3P3R', '10000000000000'],
  ['ST3AF1BBQAFSFCM8K4ZBR1FBXP3P8J1CKGSGDHWR5', '100000000000000'],
  ['STHY13V44422NAN6D3NSJPY9CDR3ED1M6HH9WZ6Y', '10000000000000'],
] as const;

/** Epochs of the testnet: name, Bitcoin height. */
export const TESTNET_EPOCHS = [
  ['1.0', 0],
  ['2.0', 0],
  ['2.05', 1],
  ['2.1', 2],
  ['2.2', 3],
  ['2.3', 4],
  ['2.4', 5],
  ['2.5', 6],
  ['3.0', 1802],
  ['3.1', 1803],
  ['3.2', 1804],
  ['3.3', 1805],
  ['3.4', 1806],
  ['4.0', 2702],
] as const;
