/** How far "Not this" reaches: this page as long as it lives, its site, or every page. */
export const MUTE_SCOPES = ['page', 'site', 'everywhere'] as const;
export type MuteScope = (typeof MUTE_SCOPES)[number];
