import { SESSION_PATH } from './guard';

const USED =
  'This address was used already, or is not the one that was printed. Go to the window that it was opened in, or end Tickmark in its terminal and start it again.';
const NO_TOKEN = 'This page is opened by Tickmark. Use the whole address that its terminal shows.';

/** The page for a browser without a session: it trades the token, which no server log ever sees, for a cookie. */
export function doorPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Tickmark</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 20vh auto; max-width: 30rem; padding: 0 1rem }
</style>
<p role="status">Opening Tickmark…</p>
<script nonce="${nonce}">
const say = (text) => { document.querySelector('p').textContent = text }
const token = location.hash.slice(1)
if (!token) say(${JSON.stringify(NO_TOKEN)})
else fetch('${SESSION_PATH}', { method: 'POST', body: token }).then(
  (answer) => answer.ok ? location.replace('/') : say(${JSON.stringify(USED)}),
  () => say('Tickmark has ended. Start it again.'),
)
</script>
</html>`;
}
