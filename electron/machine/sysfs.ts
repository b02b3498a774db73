import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sysfs } from './linux-links.ts';

const ROOT = '/sys/class/net';

/** The kernel's own files about its interfaces. */
export const nodeSysfs: Sysfs = {
  list(path) {
    try {
      return readdirSync(join(ROOT, path));
    } catch (error) {
      if (path === '') throw error;
      return [];
    }
  },
  has: (path) => existsSync(join(ROOT, path)),
  read(path) {
    try {
      return readFileSync(join(ROOT, path), 'latin1').trim();
    } catch {
      // `carrier` of an interface that is down cannot be read.
      return null;
    }
  },
};
