# %% interns
USERS = ["ana", "eli", "gia", "pat", "dora"]
MEMBERS = [*MEMBERS, ("dora", "interns"), ("interns", "staff")]
wanted = [
    ("interns", "USE CATALOG", "sales"),
    ("interns", "USE SCHEMA", "sales.gold"),
    ("interns", "SELECT", "sales.gold"),
]
