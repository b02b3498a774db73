const { contextBridge, ipcRenderer } = require('electron');

const probe = (act) => {
  try {
    act();
    return 'worked';
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('fixture', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  call: (channel) => ipcRenderer.invoke(channel),
  probes: () => ({
    send: probe(() => ipcRenderer.send('echo')),
    node: probe(() => require('node:fs')),
  }),
});
