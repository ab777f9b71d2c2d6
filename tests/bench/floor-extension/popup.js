document.querySelector('button').addEventListener('click', async () => {
  const { id } = await chrome.windows.getCurrent();
  await chrome.sidePanel.open({ windowId: id });
});
