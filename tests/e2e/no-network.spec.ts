import { expect, test } from './support/fixtures.ts';
import { expectScreen, press, walkToGuidePreview } from './support/walk.ts';

test.describe('no network', () => {
  test.use({ traceSockets: true });
  test.skip(process.platform !== 'linux', 'strace, which watches the system calls, is a Linux tool');

  test('from launch to receipt, no process opens a way out and none listens', async ({
    app,
    page,
    folder,
    networkCalls,
  }) => {
    test.slow();
    await walkToGuidePreview(page);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
    await app.close();
    const { main, browser } = await networkCalls();
    expect(main).toEqual([]);
    expect(browser).toEqual([]);
  });
});
