# What is built: `docker build -t crocevia .` for production, with nothing in it but the bot;
# `docker build --target demo -t crocevia-demo .` has the demo and the stand-in for Telegram too.

# The base is named by its bytes, so that tomorrow's build is today's. To take a newer one (a new
# Python, or Debian's corrections), write what this says into both lines, tag and digest:
#     docker buildx imagetools inspect python:3.13-slim
FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS libraries
WORKDIR /src
COPY requirements.lock requirements-build.lock ./
RUN python -m venv --without-pip /opt/crocevia \
    && pip --python /opt/crocevia/bin/python install --no-cache-dir --require-hashes --only-binary :all: -r requirements.lock \
    && pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements-build.lock
COPY pyproject.toml README.md LICENSE ./

FROM libraries AS whole
COPY bot bot
COPY conversations conversations
COPY storage storage
COPY simulator simulator
COPY data data
RUN pip wheel --no-deps --no-build-isolation --wheel-dir wheels . \
    && pip --python /opt/crocevia/bin/python install --no-deps --no-index wheels/*.whl

FROM libraries AS bare
COPY bot bot
COPY conversations conversations
COPY storage storage
COPY data data
RUN rm bot/demo.py bot/invented.py data/demo.json data/play.txt
RUN pip wheel --no-deps --no-build-isolation --wheel-dir wheels . \
    && pip --python /opt/crocevia/bin/python install --no-deps --no-index wheels/*.whl

FROM python:3.13.15-slim-trixie@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b AS machine
RUN useradd --system --uid 10001 --home-dir /data --no-create-home crocevia \
    && install --directory --owner crocevia /data
# SQLite's file belongs on the volume; inside a container all addresses are listened to. Nothing else
# is written but in /tmp: the root file system may be read-only.
ENV PATH=/opt/crocevia/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
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

FROM machine AS demo
COPY --from=whole /opt/crocevia /opt/crocevia

FROM machine AS production
COPY --from=bare /opt/crocevia /opt/crocevia
