"""TLS as users have it: a CA file or folder, a client certificate, or no check at all."""

import http.server
import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from rtfacade import RT, TransportError
from rtfacade.auth import tls


class Version(http.server.BaseHTTPRequestHandler):
    """Answers everything as RT answers /rt."""

    def do_GET(self) -> None:
        body = b'{"Version": "5.0.3"}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *args: object) -> None:
        """A refused handshake is what the test is about."""


class Certificates:
    """A CA, a server that it vouches for, and a client that it vouches for."""

    def __init__(self, folder: Path) -> None:
        self.ca = trustme.CA()
        self.folder = folder
        self.ca_file = folder / "ca.pem"
        self.ca.cert_pem.write_to_path(self.ca_file)
        client = self.ca.issue_cert("alice@example.com")
        self.both, self.cert, self.key = (
            folder / "both.pem",
            folder / "cert.pem",
            folder / "key.pem",
        )
        client.private_key_and_cert_chain_pem.write_to_path(self.both)
        client.cert_chain_pems[0].write_to_path(self.cert)
        client.private_key_pem.write_to_path(self.key)
        self.locked = folder / "locked.pem"
        key = load_pem_private_key(client.private_key_pem.bytes(), None)
        self.locked.write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"sesame"))
        )


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("tls"))


def serve(certificates: Certificates, *, ask_client: bool) -> Iterator[str]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificates.ca.issue_cert("localhost").configure_cert(context)
    if ask_client:
        certificates.ca.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    server = Quiet(("127.0.0.1", 0), Version)
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"https://localhost:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def open_server(certificates: Certificates) -> Iterator[str]:
    yield from serve(certificates, ask_client=False)


@pytest.fixture(scope="module")
def strict_server(certificates: Certificates) -> Iterator[str]:
    """Lets in whoever shows a certificate of the CA."""
    yield from serve(certificates, ask_client=True)


def version(url: str, **options: Any) -> str:
    with RT(url, token="1-1-x", session=False, retries=0, **options) as rt:
        return rt.info().version


def test_a_strange_certificate_is_refused(open_server: str) -> None:
    with pytest.raises(TransportError, match="CERTIFICATE_VERIFY_FAILED"):
        version(open_server)


def test_a_ca_file(open_server: str, certificates: Certificates) -> None:
    assert version(open_server, verify=certificates.ca_file) == "5.0.3"
    assert version(open_server, verify=str(certificates.ca_file)) == "5.0.3"


def test_a_folder_of_cas(open_server: str, certificates: Certificates, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("only openssl can tell the name that it looks for")
    command = [openssl, "x509", "-noout", "-subject_hash", "-in", str(certificates.ca_file)]
    name = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    shutil.copy(certificates.ca_file, tmp_path / f"{name}.0")
    assert version(open_server, verify=tmp_path) == "5.0.3"


def test_a_context(open_server: str, certificates: Certificates) -> None:
    context = ssl.create_default_context(cafile=str(certificates.ca_file))
    assert version(open_server, verify=context) == "5.0.3"


def test_no_check_at_all(open_server: str) -> None:
    assert version(open_server, verify=False) == "5.0.3"


def test_another_host_name_is_refused(open_server: str, certificates: Certificates) -> None:
    with pytest.raises(TransportError, match="CERTIFICATE_VERIFY_FAILED"):
        version(open_server.replace("localhost", "127.0.0.1"), verify=certificates.ca_file)


def test_a_ca_file_is_trusted_alone(certificates: Certificates) -> None:
    context = tls.context(certificates.ca_file, None)
    assert isinstance(context, ssl.SSLContext)
    assert len(context.get_ca_certs()) == 1
    assert context.check_hostname
    assert context.verify_mode == ssl.CERT_REQUIRED


@pytest.mark.parametrize("how", ["both", "pair", "locked"])
@pytest.mark.parametrize("checks", [True, False])
def test_a_client_certificate(
    strict_server: str, certificates: Certificates, how: str, checks: bool
) -> None:
    cert: Any = {
        "both": certificates.both,
        "pair": (str(certificates.cert), str(certificates.key)),
        "locked": (str(certificates.cert), str(certificates.locked), "sesame"),
    }[how]
    verify: Any = certificates.ca_file if checks else False
    assert version(strict_server, verify=verify, cert=cert) == "5.0.3"


def test_without_a_client_certificate(strict_server: str, certificates: Certificates) -> None:
    with pytest.raises(TransportError, match="no answer from https://localhost"):
        version(strict_server, verify=certificates.ca_file)


def test_a_client_certificate_with_the_usual_cas(certificates: Certificates) -> None:
    context = tls.context(True, str(certificates.both))
    assert isinstance(context, ssl.SSLContext)
    assert context.check_hostname
    assert context.verify_mode == ssl.CERT_REQUIRED


def test_without_a_check_there_is_none(certificates: Certificates) -> None:
    context = tls.context(False, certificates.both)
    assert isinstance(context, ssl.SSLContext)
    assert context.verify_mode == ssl.CERT_NONE


def test_plain_settings_are_left_to_httpx() -> None:
    assert tls.context(True, None) is True
    assert tls.context(False, None) is False


def test_a_missing_ca_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"verify= names no CA file or folder: .*no\.pem"):
        RT("https://rt.example.com", token="x", verify=tmp_path / "no.pem")


def test_a_missing_client_certificate(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        RT("https://rt.example.com", token="x", cert=str(tmp_path / "no.pem"))


def test_a_wrong_pass_phrase_is_an_error_that_does_not_show_it(certificates: Certificates) -> None:
    cert = (str(certificates.cert), str(certificates.locked), "hunter2")
    with pytest.raises(ssl.SSLError) as caught:
        RT("https://rt.example.com", token="x", cert=cert)
    assert "hunter2" not in repr(caught.value) + str(caught.value)
