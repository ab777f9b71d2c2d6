const shown = document.getElementById('shown');

chrome.tabs.onUpdated.addListener((_id, change) => {
  if (change.url) shown.textContent = `Aid for ${new URL(change.url).pathname}.`;
});
