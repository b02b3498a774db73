import { isOf2024, type BundleFacts, type BundleFile } from './bundle.ts';
import { IMAGE_OF_2024, IMAGES, nameImage } from './images.ts';
import { folderOf, quoteForShell } from './quoting.ts';

/**
 * The guide's wrapper around the official image, with the command that really exists (`run`). Unlike the guide's it
 * does not copy the config into the image: whoever gets the image would have the key.
 */
export function writeDockerfile(facts: BundleFacts): BundleFile {
  const image = isOf2024(facts) ? IMAGE_OF_2024 : nameImage(IMAGES.signer);
  const text = [
    '# The config is mounted when the container starts, never copied in: it holds the key.',
    `FROM ${image}`,
    '',
    'RUN mkdir -p /config',
    '',
    `CMD ["stacks-signer", "run", "--config", "/config/${facts.configName}"]`,
    '',
  ];
  return { name: 'Dockerfile', text: text.join('\n'), secret: false };
}

/** Builds and starts the wrapper: the config read-only, a volume for what the signer writes, no port published. */
export function listDockerCommands({ configName, placement, dbPath }: BundleFacts): string[] {
  const network = placement === 'docker' ? '--network stacks' : '--network host';
  const folder = folderOf(dbPath);
  const volume = folder === null ? '' : ` -v ${quoteForShell(`stacks-signer-data:${folder}`)}`;
  return [
    'docker build -t my-stacks-signer .',
    ...(placement === 'docker' ? ['docker network create stacks'] : []),
    `docker run -d --name stacks-signer ${network} --restart unless-stopped -v "$PWD/${configName}:/config/${configName}:ro"${volume} my-stacks-signer`,
  ];
}
