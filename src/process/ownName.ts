/**
 * Names of this machine for itself. A page in its browser reaches a port here by a name of its own that leads here (DNS
 * rebinding), and then asks by that name.
 */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost', 'localhost.']);

/** Whether a Host header names this machine; its port may be any, since a name alone tells who was meant. */
export function isOwnName(host = ''): boolean {
  return OWN_NAMES.has(host.toLowerCase().replace(/:\d*$/u, ''));
}
