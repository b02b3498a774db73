/* oxlint-disable unicorn/consistent-function-scoping -- sent to a page as source: nothing may be outside */
/** What a dialog window shows. */
export interface DialogModel {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  /** Last in the row is the one that stands out. */
  readonly buttons: readonly { readonly label: string; readonly value: number }[];
  readonly defaultValue: number;
  /** Present when a folder or a file is asked for: where to begin. */
  readonly path: string | null;
  readonly kind: 'folder' | 'file';
}

/** Something in a folder. */
export interface PathEntry {
  readonly name: string;
  readonly path: string;
  readonly isFile: boolean;
}

export interface DialogAnswer {
  readonly value: number;
  readonly path: string;
}

/** The names the runtime gives the dialog's page to answer and to look into folders. */
export const ANSWER = 'answerDialog';
export const LIST = 'listPaths';

/** Runs in the dialog's own page, sent there as source: it must not use anything from outside itself. */
export function renderDialog(model: DialogModel): void {
  const style = document.createElement('style');
  style.textContent = `
    :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
    body { margin: 0; padding: 20px 24px; display: flex; flex-direction: column; gap: 12px; min-height: calc(100vh - 40px); }
    h1 { font-size: 17px; margin: 0; }
    p { margin: 0; white-space: pre-line; }
    label { display: grid; gap: 4px; }
    input { font: inherit; padding: 8px 10px; }
    ul { margin: 0; padding: 0; list-style: none; flex: 1; overflow: auto; max-height: 260px; border: 1px solid #8886; }
    li button { width: 100%; text-align: start; border: 0; background: none; font: inherit; padding: 5px 10px; }
    li button:hover, li button:focus-visible { background: #8883; }
    footer { display: flex; justify-content: flex-end; gap: 10px; margin-top: auto; }
    footer button { font: inherit; padding: 7px 18px; }
    [role=alert] { color: light-dark(#a31515, #ff9a8a); min-height: 1.5em; }`;
  document.head.append(style);
  document.title = model.title;
  const scope = window as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    parent: Element,
    text = '',
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const form = make('form', document.body);
  form.style.display = 'contents';
  make('h1', form, model.message);
  if (model.detail) make('p', form, model.detail);
  const input = document.createElement('input');
  const missing = `There is no such ${model.kind}, or it cannot be opened.`;
  const problem = document.createElement('p');
  problem.setAttribute('role', 'alert');

  async function show(path: string, list: HTMLUListElement): Promise<void> {
    const found = (await scope['listPaths']?.(path, model.kind)) as PathEntry[] | null;
    problem.textContent = found === null ? missing : '';
    if (found === null) return;
    list.replaceChildren();
    input.value = path;
    for (const entry of found) {
      const button = make('button', make('li', list), entry.isFile ? entry.name : `${entry.name}/`);
      button.type = 'button';
      button.addEventListener('click', () => {
        if (entry.isFile) input.value = entry.path;
        else void show(entry.path, list);
      });
    }
  }

  if (model.path !== null) {
    const label = make('label', form, model.kind === 'file' ? 'File' : 'Folder');
    label.append(input);
    input.spellcheck = false;
    const list = make('ul', form);
    form.append(problem);
    if (model.kind === 'folder') input.addEventListener('change', () => void show(input.value, list));
    void show(model.path, list);
  }

  const answer = async (value: number): Promise<void> => {
    const accepted = (await scope['answerDialog']?.({ value, path: input.value })) as boolean;
    if (!accepted) problem.textContent = missing;
  };
  const footer = make('footer', form);
  for (const { label, value } of model.buttons) {
    const button = make('button', footer, label);
    button.type = value === model.defaultValue ? 'submit' : 'button';
    if (value === model.defaultValue) button.autofocus = true;
    else button.addEventListener('click', () => void answer(value));
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(model.defaultValue);
  });
  (model.path === null ? footer.querySelector<HTMLElement>('[autofocus]') : input)?.focus();
}
