"""Examples of rtfacade.config."""

from rtfacade import RT, config


def load(rt: RT) -> None:
    """What RT.from_config() passes to RT; change something before."""
    settings = config.load()
    settings["timeout"] = 120
    with RT(**settings) as client:
        print(client.whoami().name)
    assert settings["url"]


def path(rt: RT) -> None:
    """Where the profiles are."""
    print(config.path())
    assert config.path().name == "rtfacade.toml"
