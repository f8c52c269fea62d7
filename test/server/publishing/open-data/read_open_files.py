"""Reads the open data of waves with the standard library alone, as somebody would who has nothing else of it.

Prints as JSON what it found in a folder. What is not as its description says ends it with an error.
"""

import csv
import datetime
import json
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

DDI = "{ddi:codebook:2_5}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PLACE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def typed(text, column):
    """A cell as the description of its column has it; empty cells are none."""
    if text == "":
        if column["required"]:
            raise ValueError(f"{column['name']} is required")
        return None
    datatype = column["datatype"]
    base, form = (datatype, None) if isinstance(datatype, str) else (datatype["base"], datatype.get("format"))
    if base == "decimal":
        return float(Decimal(text))
    if base == "date":
        return datetime.date.fromisoformat(text).isoformat()
    if form is not None and text not in form.split("|"):
        raise ValueError(f"{column['name']}: {text} is not one of {form}")
    if base == "boolean":
        return text == form.split("|")[0]
    return text


def read_csv(description):
    """The rows of a CSV by CSV on the Web: found, decoded, typed, and told apart by what stands beside it."""
    about = json.loads(description.read_text(encoding="utf-8"))
    columns = about["tableSchema"]["columns"]
    with open(description.parent / about["url"], encoding=f"{about['dialect']['encoding']}-sig", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if reader.fieldnames != [column["titles"] for column in columns]:
            raise ValueError(f"columns are {reader.fieldnames}")
        rows = [{column["name"]: typed(row[column["titles"]], column) for column in columns} for row in reader]
    key = about["tableSchema"]["primaryKey"]
    if len({tuple(row[name] for name in key) for row in rows}) != len(rows):
        raise ValueError("the primary key is not one")
    return rows


def read_ddi(path):
    """Every variable: what it is called, in words and from wave to wave, and its categories."""
    root = ElementTree.parse(path).getroot()
    if root.tag != f"{DDI}codeBook":
        raise ValueError(f"{root.tag} is no codebook")
    return {
        variable.get("name"): {
            "label": variable.findtext(f"{DDI}labl"),
            "series": variable.findtext(f"{DDI}concept"),
            "categories": {
                category.findtext(f"{DDI}catValu"): category.findtext(f"{DDI}labl")
                for category in variable.iter(f"{DDI}catgry")
            },
        }
        for variable in root.iter(f"{DDI}var")
    }


def column_of(reference):
    number = 0
    for letter in reference:
        if letter.isalpha():
            number = number * 26 + ord(letter.upper()) - ord("A") + 1
    return number - 1


def read_xlsx(path):
    with zipfile.ZipFile(path) as parts:
        part = lambda name: ElementTree.fromstring(parts.read(name))
        targets = {one.get("Id"): one.get("Target") for one in part("xl/_rels/workbook.xml.rels")}
        has_strings = "xl/sharedStrings.xml" in parts.namelist()
        strings = ["".join(one.itertext()) for one in part("xl/sharedStrings.xml")] if has_strings else []
        sheets = {}
        for sheet in part("xl/workbook.xml").iter(f"{SHEET}sheet"):
            target = targets[sheet.get(PLACE)]
            rows = part(target[1:] if target.startswith("/") else f"xl/{target}").iter(f"{SHEET}row")
            sheets[sheet.get("name")] = [xlsx_row(row, strings) for row in rows]
        return sheets


def xlsx_row(row, strings):
    values = []
    for cell in row.iter(f"{SHEET}c"):
        values += [None] * (column_of(cell.get("r")) - len(values))
        value = cell.findtext(f"{SHEET}v")
        kind = cell.get("t")
        if kind == "inlineStr":
            values.append("".join(cell.find(f"{SHEET}is").itertext()))
        elif value is None:
            values.append(None)
        elif kind == "s":
            values.append(strings[int(value)])
        else:
            values.append(value if kind == "str" else float(value))
    return values


def read_ods(path):
    with zipfile.ZipFile(path) as parts:
        root = ElementTree.fromstring(parts.read("content.xml"))
    return {
        table.get(f"{TABLE}name"): [ods_row(row) for row in table.iter(f"{TABLE}table-row")]
        for table in root.iter(f"{TABLE}table")
    }


def ods_row(row):
    values = []
    for cell in row:
        number = cell.get(f"{OFFICE}value")
        text = "\n".join("".join(one.itertext()) for one in cell.iter(f"{TEXT}p"))
        value = float(number) if number is not None else text or None
        values += [value] * int(cell.get(f"{TABLE}number-columns-repeated", "1"))
    return values


def joined(waves):
    """Figures of everybody of all waves, by what an item is known by from year to year and what a figure is."""
    series = {}
    for rows in waves:
        for row in rows:
            if row["group"] == "total" and row["banner"] is None:
                key = (row["series"], row["option"], row["quantity"], row["unit"], row["base_name"])
                series.setdefault(key, []).append([row["opens_on"], row["stub"], row["value"]])
    return [[list(key), sorted(points)] for key, points in series.items()]


folder = Path(sys.argv[1])
tables = {path.name: read_csv(path) for path in sorted(folder.glob("*-metadata.json"))}
json.dump(
    {
        "csv": tables,
        "joined": joined(tables.values()),
        "ddi": {path.name: read_ddi(path) for path in sorted(folder.glob("*.xml"))},
        "xlsx": {path.name: read_xlsx(path) for path in sorted(folder.glob("*.xlsx"))},
        "ods": {path.name: read_ods(path) for path in sorted(folder.glob("*.ods"))},
    },
    sys.stdout,
)
