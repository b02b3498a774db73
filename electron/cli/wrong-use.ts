/** A command that cannot be understood or must not be given so; ends with exit code 2. Holds no secret. */
export class WrongUse extends Error {}
