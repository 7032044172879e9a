export const dossier = {} as const
