import type { UserManifest } from 'wxt';

/** The oldest browsers that are admitted, by major version. */
export const OLDEST = { chrome: 138, firefox: 142 };

/** A public key, not a secret: it only fixes the extension id, which policies and tests refer to. */
const EXTENSION_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnvkZQghcusN8f9fNOw2eg8JhTHvx36A1hrKmaR6Cmr30Umanlvt18egY4wXXNpq82zwo9cj8sIEP8/ZTcYKPPYNf5p2aCNUOapvhL1L5b7mAi7v9xUI0L/gQ+pWFrDGLovFuZncf80YxCLNKJLZkCh0fDu8On9wzwS372QhEUFcPsSrKxO6lOmateEDl7JaVSfkaiSGcHYwSiF1vtAr1J2+ma48raTyXYnvTZmGgMbHlzJJ1GYmHq45ScJuKuXX0P+8fCkAlVK1bw6ro4mEn1x+3oa/I9My13Mm/WPha7GdOQ5mzBX73vLDMIjID7Jmb9GMrV8da1gso+L7L+mbjMQIDAQAB';

/**
 * What the extension's own pages may load: their own files, and pictures and films that lie on this device. They may talk to
 * endpoints, which are of any secure origin, or on this machine. The studio's controls bring styles of their own.
 */
const CONTENT_SECURITY_POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:* http://[::1]:*",
  'base-uri': "'none'",
  'form-action': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/**
 * The manifest of one build.
 *
 * The store build asks for no host at install: every host is optional and asked for when a synced rule needs
 * it. A managed build (`ALONGSIDE_HOSTS`, comma-separated match patterns) has its hosts granted at install.
 *
 * @param browser target as WXT names it: `chrome`, `edge` or `firefox`
 * @param env build-time environment
 * @param command `serve` loads scripts from a server on this machine, under the policy of its own
 */
export function manifestFor(
  browser: string,
  env: Record<string, string | undefined>,
  command: 'build' | 'serve',
): UserManifest {
  const hosts = (env.ALONGSIDE_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  const shared: UserManifest = {
    name: 'Alongside',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(hosts.length > 0 && { host_permissions: hosts }),
    action: { default_title: '__MSG_manifest_title__' },
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    options_ui: { page: 'studio.html', open_in_tab: true },
  };
  if (browser === 'firefox') {
    return {
      ...shared,
      browser_specific_settings: {
        gecko: {
          id: 'alongside@alongside.example',
          strict_min_version: `${OLDEST.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
      },
    } as UserManifest;
  }
  return {
    ...shared,
    key: EXTENSION_PUBLIC_KEY,
    minimum_chrome_version: String(OLDEST.chrome),
    side_panel: { default_path: 'sidepanel.html' },
  };
}
