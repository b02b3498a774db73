// eval through the debugger bypasses the CSP, so the probes run from the page's own code.
const ready = document.querySelector('#ready');
const say = (text) => (ready.textContent = text);

document.querySelector('#eval').addEventListener('click', () => {
  try {
    // oxlint-disable-next-line no-eval -- this is what the policy must stop
    globalThis.eval('1');
    say('eval worked');
  } catch (error) {
    say(error.name);
  }
});
document.querySelector('#fetch').addEventListener('click', () => {
  fetch('https://example.com/').then(
    () => say('fetch worked'),
    (error) => say(error.name),
  );
});
say('ready');
