# The packages, compiled to bytecode because the running container writes nothing beside its data.
FROM python:3.11-slim-bookworm AS packages
WORKDIR /app
# SEMANTIC=1 adds what the extra "semantic" needs. PostgreSQL's driver is always there.
ARG SEMANTIC=
COPY requirements-postgresql.txt requirements-semantic.txt ./
# A build secret called "pip" is a pip.conf, for those who install from a package index of their own.
RUN --mount=type=secret,id=pip,target=/etc/pip.conf \
    python -m venv --without-pip .venv \
    && pip --python .venv/bin/python install --no-cache-dir --require-hashes --only-binary :all: \
       -r requirements-postgresql.txt ${SEMANTIC:+-r requirements-semantic.txt}
COPY bot bot
COPY storage storage
RUN python -m compileall -q bot storage

FROM python:3.11-slim-bookworm
LABEL org.opencontainers.image.title="exchange-claims-bot" \
      org.opencontainers.image.description="Answers questions about disputed prisoner-exchange claims with sourced statements" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin bot \
    && install --directory --owner bot --mode 0700 /data
WORKDIR /app
COPY --from=packages /app .
COPY fixtures/claims fixtures/claims
COPY LICENSE NOTICE ./
# TMPDIR, and MPLCONFIGDIR for the list of fonts: container engines give a shared-memory directory even when everything else is read-only.
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/claims.db \
    TMPDIR=/dev/shm \
    MPLCONFIGDIR=/dev/shm/matplotlib
USER 10001
VOLUME ["/data"]
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
