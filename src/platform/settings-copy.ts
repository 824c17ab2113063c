/** Under this key local storage has all settings as they were last, for when sync cannot be read. */
export const COPY_KEY = 'settingsCopy';
