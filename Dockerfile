# One image for web, worker and the one-shot commands; the command says which it is. Runs as an ordinary user.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 BETTER_AUTH_TELEMETRY=0
COPY --from=build --chown=root:root /app .
USER node
EXPOSE 3000
CMD ["npm", "run", "start:web"]
