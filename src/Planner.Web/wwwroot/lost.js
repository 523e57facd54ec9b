// Shown while the page has no connection: focus goes to its button, which loads the page again.
const cut = document.getElementById('components-reconnect-modal');
cut.querySelector('button').addEventListener('click', () => location.reload());
new MutationObserver(() => {
  if (/failed|rejected/.test(cut.className)) cut.querySelector('button').focus();
}).observe(cut, { attributeFilter: ['class'] });
