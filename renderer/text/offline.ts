export const offlineText = {
  title: 'Are you offline?',
  lead: 'A key is safest on a computer that is connected to nothing. This is what this computer’s interfaces say; nothing was sent to find out.',
  states: {
    offline: {
      title: 'Not connected',
      text: 'No cable and no wireless network is in use. Leave it so until the receipt is shown.',
    },
    linked: {
      title: 'Almost connected',
      text: 'A cable is plugged in or a wireless network is joined, but there is no address yet. Unplug it, or switch wireless off.',
    },
    connected: {
      title: 'Connected',
      text: 'Unplug the cable, switch Wi-Fi and mobile data off, and watch this change. You can go on all the same: the app itself sends nothing, and the receipt will say how it was.',
    },
  },
  kinds: { cable: 'cable', wireless: 'wireless', other: 'connection' },
  link: (name: string, kind: string) => `${name} (${kind})`,
  links: 'In use',
  watching: 'Looked at every few seconds, as long as this window is open.',
  notFor: {
    title: 'What this cannot see',
    text: 'A virtual machine is as connected as the computer around it. A bridge of Docker or a VPN that reaches nobody does not count.',
  },
  next: 'Continue',
  nextOnline: 'Continue although connected',
  fact: 'Connection',
  facts: { offline: 'offline', linked: 'cable or Wi-Fi on', connected: 'connected' },
  cameBack: 'This computer is connected again. Unplug the cable or switch Wi-Fi off.',
} as const;
