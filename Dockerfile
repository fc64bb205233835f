# One image for web, worker and the one-shot commands; the command says which it is. Runs as an ordinary user.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:24-bookworm-slim
# pg_dump and pg_restore for backups, of the version that compose.yaml runs: Debian's own are older and refuse it.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-common ca-certificates \
  && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y && apt-get install --yes --no-install-recommends postgresql-client-18 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 BETTER_AUTH_TELEMETRY=0
COPY --from=build --chown=root:root /app .
USER node
EXPOSE 3000
CMD ["npm", "run", "start:web"]
