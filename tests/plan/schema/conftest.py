"""Talking to an editor's YAML language server: what it would underline in a text."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass
class Server:
    """A running server; texts are opened one after another."""

    process: subprocess.Popen[bytes]
    opened: int = 0
    waiting: list[dict[str, Any]] = field(default_factory=list)

    def send(self, method: str, params: Any, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        self.write(message if number is None else {**message, "id": number})

    def write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:  # what the server asks of an editor
            asked = (
                message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            )
            result = None if asked is None else [SETTINGS.get(one["section"]) for one in asked]
            self.write({"jsonrpc": "2.0", "id": message["id"], "result": result})
        return message

    def underlined(self, folder: Path, text: str) -> list[str]:
        """Give the messages about a text that names its schema in its first line."""
        self.opened += 1
        uri = (folder / f"{self.opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        while True:
            told = self.receive()
            if told.get("method") == "textDocument/publishDiagnostics" and told["params"]["uri"] == uri:
                return [one["message"] for one in told["params"]["diagnostics"]]

    def explained(self, line: int, column: int, folder: Path) -> str:
        """Give what the server shows where the mouse rests in the text opened last."""
        uri = (folder / f"{self.opened}.yaml").as_uri()
        at = {"line": line, "character": column}
        self.send("textDocument/hover", {"textDocument": {"uri": uri}, "position": at}, 1000 + self.opened)
        while (told := self.receive()).get("id") != 1000 + self.opened:
            pass
        return str(told["result"]["contents"]["value"])


SETTINGS = {"yaml": {"validate": True, "hover": True, "schemaStore": {"enable": False}, "yamlVersion": "1.2"}}


@contextmanager
def server(command: Sequence[str], folder: Path) -> Iterator[Server]:
    """Run a server for a while."""
    with subprocess.Popen([*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        one = Server(process)
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": {"contentFormat": ["markdown"]}},
        }
        one.send(
            "initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities}, 1
        )
        while one.receive().get("id") != 1:
            pass
        one.send("initialized", {})
        one.send("workspace/didChangeConfiguration", {"settings": SETTINGS})
        try:
            yield one
        finally:
            process.kill()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server, and the folder in which the texts lie that are opened in it."""
    command = shutil.which(os.environ.get("YAML_LANGUAGE_SERVER", "yaml-language-server"))
    if command is None:
        pytest.skip("no yaml-language-server on PATH: .ci/tools installs it into .ci/node/node_modules/.bin")
    folder = tmp_path_factory.mktemp("editor")
    with server([command], folder) as one:
        yield one, folder
