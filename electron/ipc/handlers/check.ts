import { basename, dirname } from 'node:path';
import type { Desk } from '../../config/desk.ts';
import { findRelease } from '../../config/releases.ts';
import type { OpenConfig } from '../../contract.ts';
import { showPath, type Folders, type RegisteredFolder } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import { fail, ok } from '../../result.ts';
import type { Channel } from '../../contract.ts';
import type { Handlers } from '../register.ts';
import type { ReadAskedFile } from './ask-file.ts';
import type { SaveInProgress } from './save.ts';

type CheckCalls = Pick<Handlers, Extract<Channel, `check:${string}`>>;

interface Tools {
  readonly desk: Desk;
  readonly folders: Folders;
  readonly readFile: ReadAskedFile;
  readonly saving: SaveInProgress;
}

/** Calls of the checker: what is opened or pasted lies on the desk until it is closed. */
export function createCheckHandlers({ desk, folders, readFile, saving }: Tools): CheckCalls {
  let source: { fileName: string | null; folder: RegisteredFolder | null } = { fileName: null, folder: null };
  const view = () => ok<OpenConfig>({ ...desk.view(), ...source });
  /** Runs an act on the version that the page saw; an older one is not what the person meant. */
  const act = (version: number, run: () => boolean | void) =>
    version === desk.version && run() !== false ? view() : fail({ code: 'check-stale' } as const);

  return {
    'check:open': {
      needs: 'nothing',
      concurrent: true,
      run: async () => {
        const read = await readFile('config');
        if (!read.ok) return read;
        const { path, bytes } = read.value;
        const folder = await folders.register(dirname(path));
        source = { fileName: showPath(basename(path)), folder: folder.ok ? folder.value : null };
        desk.open(bytes);
        return view();
      },
    },
    'check:paste': {
      needs: 'nothing',
      run: ({ text }) => {
        source = { fileName: null, folder: null };
        desk.open(new TextEncoder().encode(text));
        return view();
      },
    },
    'check:edit': { needs: 'config', run: ({ version, edits }) => act(version, () => desk.edit(edits)) },
    'check:fix': { needs: 'config', run: ({ version, problem }) => act(version, () => desk.fix(problem)) },
    'check:fix-all': { needs: 'config', run: ({ version }) => act(version, () => desk.fixAll()) },
    'check:convert': { needs: 'config', run: ({ version }) => act(version, () => desk.convert()) },
    'check:undo': { needs: 'config', run: ({ version }) => act(version, () => desk.undo()) },
    'check:choose': {
      needs: 'config',
      run: ({ release: id, placement }) => {
        const release = id === null ? null : findRelease(id);
        if (id !== null && release === null) return fail({ code: 'request-invalid' });
        desk.choose(release, placement);
        return view();
      },
    },
    'check:open-node': {
      needs: 'config',
      concurrent: true,
      run: async () => {
        const read = await readFile('node-config');
        if (!read.ok) return read;
        if (!desk.isOpen) return fail({ code: 'out-of-order' });
        desk.setNode(showPath(basename(read.value.path)), read.value.bytes);
        return view();
      },
    },
    'check:drop-node': {
      needs: 'config',
      run: () => {
        desk.setNode(null, new Uint8Array(0));
        return view();
      },
    },
    'check:compare': {
      needs: 'config',
      run: ({ version }) =>
        version === desk.version ? ok({ lines: desk.compare() }) : fail({ code: 'check-stale' }),
    },
    'check:save': {
      needs: 'config',
      run: async ({ version, folder: token, name }) => {
        if (version !== desk.version) return fail({ code: 'check-stale' });
        const folder = folders.resolve(token);
        if (folder === null) return fail({ code: 'folder-unknown' });
        const { accepted } = desk.view();
        const content = desk.readBytes();
        const save = saveFiles(folder, [{ name, content, secret: true }]).finally(() => {
          content.fill(0);
          saving.current = null;
        });
        saving.current = save;
        const saved = await save;
        if (!saved.ok) return saved;
        const [file] = saved.value;
        if (file === undefined) return fail({ code: 'unexpected' });
        desk.markSaved(version);
        return ok({ folder: showPath(folder), file, accepted });
      },
    },
    'check:close': {
      needs: 'nothing',
      run: () => {
        desk.close();
        return ok(null);
      },
    },
  };
}
