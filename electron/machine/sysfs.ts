import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Sysfs } from './linux-links.ts';

const ROOT = '/sys/class/net';

/** The kernel's own files about its interfaces. */
export const nodeSysfs: Sysfs = {
  list: (path) => readdirSync(join(ROOT, path)),
  has: (path) => existsSync(join(ROOT, path)),
  read(path) {
    try {
      return readFileSync(join(ROOT, path), 'latin1').trim();
    } catch {
      // `carrier` of an interface that is down cannot be read.
      return null;
    }
  },
  follow(path) {
    try {
      return readlinkSync(join(ROOT, path));
    } catch {
      return null;
    }
  },
};
