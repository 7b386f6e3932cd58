# The program as an image that runs the quick start:
#
#   docker build -t attn4j .
#   docker run --name study attn4j
#   docker cp study:/studies/results .
#
# A study of your own, with results in the current folder:
#
#   docker run --rm --user "$(id -u):$(id -g)" -e HOME=/tmp -v "$PWD:/studies" attn4j ablate study.json
FROM debian:bookworm-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl openjdk-17-jdk-headless unzip \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN ./mvnw -q -B -Pdist -DskipTests -Dspotless.check.skip package \
    && unzip -q cli/target/attn4j-*.zip -d /unpacked \
    && mv /unpacked/attn4j-* /opt/attn4j

FROM debian:bookworm-slim
# Java draws the charts without a display, but needs a font for their labels.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home attn4j \
    && install -d -o attn4j /studies
COPY --from=build --chown=attn4j /opt/attn4j /opt/attn4j
ENV PATH=/opt/attn4j/bin:$PATH
USER attn4j
WORKDIR /studies
# The launcher archives the program's classes at its first start: here, so that every container starts fast.
RUN attn4j summary /opt/attn4j/examples/quickstart.json
ENTRYPOINT ["attn4j"]
CMD ["ablate", "/opt/attn4j/examples/quickstart.json"]
