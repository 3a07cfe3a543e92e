# Incipit, installed and built; the corpus is a volume at /corpus. docs/deploying.md says how to run it.
FROM node:24-bookworm-slim

# The corpus belongs to the user that serves it, also as a new volume.
RUN mkdir /incipit /corpus && chown node:node /incipit /corpus
USER node
WORKDIR /incipit

# By itself, so that a change of the code installs nothing anew.
COPY --chown=node:node package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund && npm cache clean --force

COPY --chown=node:node . .
RUN node scripts/ready.mjs

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CORPUS_DIR=/corpus
EXPOSE 3000
VOLUME /corpus
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
