/** The part of Vite's `import.meta` that this floor uses; the pure build knows no Vite types. */
interface ImportMeta {
  glob(pattern: string, options: { eager: true; import: string; base?: string }): Record<string, unknown>;
}
