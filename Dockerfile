FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements.lock requirements-build.lock ./
RUN python -m venv --without-pip /opt/crocevia \
    && pip --python /opt/crocevia/bin/python install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock \
    && pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY conversations conversations
COPY storage storage
COPY simulator simulator
COPY data data
RUN pip wheel --no-deps --no-build-isolation --wheel-dir wheels . \
    && pip --python /opt/crocevia/bin/python install --no-deps --no-index wheels/*.whl

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --no-create-home crocevia \
    && install --directory --owner crocevia /data
COPY --from=build /opt/crocevia /opt/crocevia
# SQLite's file belongs on the volume; inside a container all addresses are listened to.
ENV PATH=/opt/crocevia/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    CROCEVIA_DATABASE_URL=sqlite+aiosqlite:////data/crocevia.db \
    CROCEVIA_LISTEN=0.0.0.0:8080
USER crocevia
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
# http.client asks this container itself, whatever proxy its environment names.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "from http.client import HTTPConnection as C; c = C('127.0.0.1', 8080, timeout=4); c.request('GET', '/healthz'); raise SystemExit(c.getresponse().status != 200)"]
CMD ["crocevia", "run"]
