import { askMetrics, askStatus } from '../../machine/status.ts';
import { failureText } from '../../../renderer/text/failures.ts';
import { statusText } from '../../../renderer/text/status.ts';
import { showName, write, type ExitCode, type Terminal } from '../terminal.ts';

export interface StatusOptions {
  readonly metrics?: string;
}

/**
 * Asks a signer whether it runs, and its metrics server, when given, whose signer it is.
 * @returns 0 when everything that was asked answered as it should
 */
export async function printStatus(
  address: string,
  { metrics }: StatusOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const complain = async (at: string, text: string): Promise<ExitCode> => {
    await write(terminal.stderr, `${showName(at)}: ${text}\n`);
    return 1;
  };
  const status = await askStatus(address);
  if (!status.ok) return complain(address, failureText[status.code]);
  await write(terminal.stdout, `${address}: ${statusText.runs}\n`);
  if (metrics === undefined) return 0;
  const asked = await askMetrics(metrics);
  if (!asked.ok) return complain(metrics, failureText[asked.code]);
  const { info, reachesNode } = asked.value;
  const { facts } = statusText;
  const lines = [
    `${facts.address}: ${info.address}`,
    `${facts.publicKey}: ${info.publicKey}`,
    `${facts.network}: ${info.network}`,
    `${facts.version}: ${info.version}`,
    `${facts.node}: ${reachesNode ? statusText.reached : statusText.notReached}`,
  ];
  await write(terminal.stdout, `${lines.join('\n')}\n`);
  return reachesNode ? 0 : 1;
}
