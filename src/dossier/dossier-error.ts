/** What is wrong in the bundled files, and exactly where. It fails the build, so that no reader meets it. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  /** File and place, e.g. `articles/cnn-2021-12-06.json: statements[3].topics[0]`. */
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}
