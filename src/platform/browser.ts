/**
 * The extension API for the background and for our own pages: promises everywhere, on the oldest Chromium too. Everything
 * else here takes the part of it that it needs as an argument. Throws when imported outside an extension.
 */
export { default as browser } from 'webextension-polyfill';
